/** The connection pool, migrations, Jdbi and transactions. */
package com.codementee.platform.db;
