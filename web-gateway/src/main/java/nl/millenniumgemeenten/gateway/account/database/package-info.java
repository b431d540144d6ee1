/// The gateway's own small database.
@NullMarked
package nl.millenniumgemeenten.gateway.account.database;

import org.jspecify.annotations.NullMarked;
