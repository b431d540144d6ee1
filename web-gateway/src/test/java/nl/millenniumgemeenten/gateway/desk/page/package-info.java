@NullMarked
package nl.millenniumgemeenten.gateway.desk.page;

import org.jspecify.annotations.NullMarked;
