/** An answer that was written as JSON where its data was read; it is sent as it is. */
export class EncodedJson {
  constructor(readonly bytes: Uint8Array<ArrayBuffer>) {}
}
