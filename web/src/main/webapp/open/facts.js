// What the service vouches for about an envelope, as texts in the reader's language.

export function factsText({ from, host, issuedAt, expiresAt, reader }) {
  return {
    from,
    host: URL.canParse(host) ? new URL(host).host : host,
    issued: dateText(issuedAt),
    expires: dateText(expiresAt),
    reader: reader ? `${reader.name} (${reader.email})` : '',
  };
}

/** Empty where there is no date, or none that can be read. */
export function dateText(date, dateStyle = 'long') {
  const time = new Date(date ?? NaN);
  if (Number.isNaN(time.getTime())) return '';
  return new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle, timeStyle: 'short' }).format(time);
}
