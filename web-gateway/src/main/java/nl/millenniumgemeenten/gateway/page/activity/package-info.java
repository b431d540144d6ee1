/// What participants do for the goals: the list of activities and one activity.
@NullMarked
package nl.millenniumgemeenten.gateway.page.activity;

import org.jspecify.annotations.NullMarked;
