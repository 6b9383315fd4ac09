package com.codementee.catalog;

import java.util.UUID;

/** A company was added, or its name was changed. Published inside the transaction, after the write. */
public record CompanyNamed(UUID companyId) {}
