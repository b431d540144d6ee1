/// What content is about: goals, municipalities and themes.
@NullMarked
package nl.millenniumgemeenten.gateway.page.tag;

import org.jspecify.annotations.NullMarked;
