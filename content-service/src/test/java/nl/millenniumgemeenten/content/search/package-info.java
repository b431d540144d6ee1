@NullMarked
package nl.millenniumgemeenten.content.search;

import org.jspecify.annotations.NullMarked;
