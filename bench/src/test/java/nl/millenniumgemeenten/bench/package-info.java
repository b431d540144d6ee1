@NullMarked
package nl.millenniumgemeenten.bench;

import org.jspecify.annotations.NullMarked;
