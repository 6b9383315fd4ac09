package com.codementee.bench;

import java.util.List;

/** One part of the whole set. It starts what it needs, and ends it. */
interface Part {

    /** @throws Failed when an answer was wrong, so that there is nothing to report */
    List<Table> measure(Setup setup) throws Exception;
}
