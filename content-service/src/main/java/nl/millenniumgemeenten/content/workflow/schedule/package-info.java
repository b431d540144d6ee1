/// What is published or withdrawn at a moment: planned by editors, carried out exactly once.
@NullMarked
package nl.millenniumgemeenten.content.workflow.schedule;

import org.jspecify.annotations.NullMarked;
