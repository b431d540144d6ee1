/// Who has which form open now.
@NullMarked
package nl.millenniumgemeenten.content.presence;

import org.jspecify.annotations.NullMarked;
