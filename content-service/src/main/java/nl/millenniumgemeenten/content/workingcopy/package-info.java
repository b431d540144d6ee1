/// What people typed and did not save yet, kept every few seconds: nobody sees another's.
@NullMarked
package nl.millenniumgemeenten.content.workingcopy;

import org.jspecify.annotations.NullMarked;
