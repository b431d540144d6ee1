@NullMarked
package nl.millenniumgemeenten.gateway.desk.activity;

import org.jspecify.annotations.NullMarked;
