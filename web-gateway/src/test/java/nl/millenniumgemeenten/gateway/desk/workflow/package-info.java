/// Tests of the workflow at the desk.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.workflow;

import org.jspecify.annotations.NullMarked;
