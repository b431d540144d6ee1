/// Tests of schedules.
@NullMarked
package nl.millenniumgemeenten.content.workflow.schedule;

import org.jspecify.annotations.NullMarked;
