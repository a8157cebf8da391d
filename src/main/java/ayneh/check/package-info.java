/** What an owner should know before publishing: one class per check, each from what is on disk to findings. */
@NullMarked
package ayneh.check;

import org.jspecify.annotations.NullMarked;
