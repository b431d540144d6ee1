/// Tests.
@NullMarked
package nl.millenniumgemeenten.subscription;

import org.jspecify.annotations.NullMarked;
