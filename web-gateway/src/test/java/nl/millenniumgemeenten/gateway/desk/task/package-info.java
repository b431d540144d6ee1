@NullMarked
package nl.millenniumgemeenten.gateway.desk.task;

import org.jspecify.annotations.NullMarked;
