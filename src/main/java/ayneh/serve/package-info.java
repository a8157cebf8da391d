/** Shows a site in browsers on this machine while it is being edited: a web server, and what tells it of changes. */
@NullMarked
package ayneh.serve;

import org.jspecify.annotations.NullMarked;
