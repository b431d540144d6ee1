@NullMarked
package nl.millenniumgemeenten.content.workingcopy;

import org.jspecify.annotations.NullMarked;
