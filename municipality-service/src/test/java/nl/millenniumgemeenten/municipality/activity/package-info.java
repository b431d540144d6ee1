@NullMarked
package nl.millenniumgemeenten.municipality.activity;

import org.jspecify.annotations.NullMarked;
