/// Services that tests stand in for, and tests of calling them.
@NullMarked
package nl.millenniumgemeenten.gateway.service;

import org.jspecify.annotations.NullMarked;
