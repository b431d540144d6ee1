/// Tests of what visitors say is wrong.
@NullMarked
package nl.millenniumgemeenten.content.report;

import org.jspecify.annotations.NullMarked;
