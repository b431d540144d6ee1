@NullMarked
package nl.millenniumgemeenten.gateway.sitemap;

import org.jspecify.annotations.NullMarked;
