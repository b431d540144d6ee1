@NullMarked
package nl.millenniumgemeenten.gateway.page.activity;

import org.jspecify.annotations.NullMarked;
