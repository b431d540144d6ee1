/// Tests of the workflow of content.
@NullMarked
package nl.millenniumgemeenten.content.workflow;

import org.jspecify.annotations.NullMarked;
