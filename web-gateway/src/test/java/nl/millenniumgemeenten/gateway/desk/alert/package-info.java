@NullMarked
package nl.millenniumgemeenten.gateway.desk.alert;

import org.jspecify.annotations.NullMarked;
