@NullMarked
package nl.millenniumgemeenten.gateway.desk.account;

import org.jspecify.annotations.NullMarked;
