/// The desk's screens for activities: what waits, and one activity with its way to the site.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.activity;

import org.jspecify.annotations.NullMarked;
