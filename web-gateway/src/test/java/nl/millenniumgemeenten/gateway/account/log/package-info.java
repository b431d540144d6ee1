@NullMarked
package nl.millenniumgemeenten.gateway.account.log;

import org.jspecify.annotations.NullMarked;
