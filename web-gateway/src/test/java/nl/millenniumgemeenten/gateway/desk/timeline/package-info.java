/// Tests of what the campaign posts elsewhere.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.timeline;

import org.jspecify.annotations.NullMarked;
