/// The first screen of the desk: every page and article with its state.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.overview;

import org.jspecify.annotations.NullMarked;
