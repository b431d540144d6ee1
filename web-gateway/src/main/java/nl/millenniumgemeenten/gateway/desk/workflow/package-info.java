/// How content gets on the site and off it, as the desk shows it: reviews, remarks, what is
/// planned, and who did what.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.workflow;

import org.jspecify.annotations.NullMarked;
