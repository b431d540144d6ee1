/// An issue of the newsletter to many readers, beside Postfix's own program for that.
@NullMarked
package nl.millenniumgemeenten.bench.newsletter;

import org.jspecify.annotations.NullMarked;
