/// What waits for the desk, wherever it comes from, on one screen.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.task;

import org.jspecify.annotations.NullMarked;
