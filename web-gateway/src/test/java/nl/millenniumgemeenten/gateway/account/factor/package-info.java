@NullMarked
package nl.millenniumgemeenten.gateway.account.factor;

import org.jspecify.annotations.NullMarked;
