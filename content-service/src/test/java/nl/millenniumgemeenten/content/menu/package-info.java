@NullMarked
package nl.millenniumgemeenten.content.menu;

import org.jspecify.annotations.NullMarked;
