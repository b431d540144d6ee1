/// Tests of alerts.
@NullMarked
package nl.millenniumgemeenten.content.alert;

import org.jspecify.annotations.NullMarked;
