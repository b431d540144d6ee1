/// The history of a record on its screen: who changed what, when, from what to what.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.history;

import org.jspecify.annotations.NullMarked;
