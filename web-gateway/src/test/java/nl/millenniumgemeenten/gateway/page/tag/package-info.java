@NullMarked
package nl.millenniumgemeenten.gateway.page.tag;

import org.jspecify.annotations.NullMarked;
