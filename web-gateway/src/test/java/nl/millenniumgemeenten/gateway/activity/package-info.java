@NullMarked
package nl.millenniumgemeenten.gateway.activity;

import org.jspecify.annotations.NullMarked;
