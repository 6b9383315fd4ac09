package com.codementee.catalog;

import java.util.UUID;

/** A company was added or renamed. Published inside the transaction, after the write. */
public record CompanyNameChanged(UUID companyId) {}
