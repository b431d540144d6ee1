/// Tests of what the campaign posts elsewhere.
@NullMarked
package nl.millenniumgemeenten.gateway.page.timeline;

import org.jspecify.annotations.NullMarked;
