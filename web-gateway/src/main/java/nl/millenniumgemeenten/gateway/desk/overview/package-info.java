/// The first screen of the desk: my tasks, my drafts and what went live lately.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.overview;

import org.jspecify.annotations.NullMarked;
