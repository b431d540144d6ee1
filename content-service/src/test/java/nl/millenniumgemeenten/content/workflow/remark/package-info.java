/// Tests of remarks.
@NullMarked
package nl.millenniumgemeenten.content.workflow.remark;

import org.jspecify.annotations.NullMarked;
