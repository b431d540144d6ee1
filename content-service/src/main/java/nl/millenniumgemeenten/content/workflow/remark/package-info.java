/// What editors say to each other about a piece of content.
@NullMarked
package nl.millenniumgemeenten.content.workflow.remark;

import org.jspecify.annotations.NullMarked;
