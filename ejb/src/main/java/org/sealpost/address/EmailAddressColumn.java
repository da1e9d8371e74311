package org.sealpost.address;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Addresses as their canonical text. */
@Converter(autoApply = true)
class EmailAddressColumn implements AttributeConverter<EmailAddress, String> {
  @Override
  public String convertToDatabaseColumn(EmailAddress address) {
    return address == null ? null : address.canonical();
  }

  @Override
  public EmailAddress convertToEntityAttribute(String column) {
    return column == null ? null : EmailAddress.parse(column).orElseThrow();
  }
}
