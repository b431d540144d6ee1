/// One's own account, and for administrators everybody's.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.account;

import org.jspecify.annotations.NullMarked;
