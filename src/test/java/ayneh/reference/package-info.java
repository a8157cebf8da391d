/**
 * The pages of the documentation that are made from the program itself, so that they lack nothing that it has:
 * {@link ayneh.reference.ReferencePagesTest} holds the committed files to it.
 */
package ayneh.reference;
