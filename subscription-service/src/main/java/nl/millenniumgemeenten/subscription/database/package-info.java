/// What asks of the database have in common.
@NullMarked
package nl.millenniumgemeenten.subscription.database;

import org.jspecify.annotations.NullMarked;
