@NullMarked
package nl.millenniumgemeenten.gateway.page.archive;

import org.jspecify.annotations.NullMarked;
