/// Alerts: announcements above the content of the whole site or a part of it.
@NullMarked
package nl.millenniumgemeenten.content.alert;

import org.jspecify.annotations.NullMarked;
