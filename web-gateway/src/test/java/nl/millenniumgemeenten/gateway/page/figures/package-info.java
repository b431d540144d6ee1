@NullMarked
package nl.millenniumgemeenten.gateway.page.figures;

import org.jspecify.annotations.NullMarked;
