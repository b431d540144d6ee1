/// The goals of the campaign at the desk.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.goal;

import org.jspecify.annotations.NullMarked;
