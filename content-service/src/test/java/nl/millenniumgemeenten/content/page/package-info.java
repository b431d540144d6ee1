/// Tests of pages.
@NullMarked
package nl.millenniumgemeenten.content.page;

import org.jspecify.annotations.NullMarked;
